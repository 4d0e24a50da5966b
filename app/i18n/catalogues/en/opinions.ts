/** Second opinions of hubs on trust notes. */
export default {} as const;
