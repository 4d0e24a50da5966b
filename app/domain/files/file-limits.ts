const MEGABYTE = 1024 * 1024;

export const FILE_BYTES = 20 * MEGABYTE;
export const FILES_A_NEED = 10;
export const NEED_FILE_BYTES = 60 * MEGABYTE;
/** A photograph of a large camera; a picture of more is a weapon against whoever opens it. */
export const PICTURE_PIXELS = 50_000_000;
export const FILE_NAME_LENGTH = 150;
