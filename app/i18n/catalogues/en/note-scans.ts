/** A note is checked from paper too: scanned, dropped, or by its reference. */
export default {
  'note_scans.hint':
    'Of a printed note, scan the picture with a telephone: its page opens. What a scanner reads can be pasted here as well, or the reference, like T‑7K3MQ2.',
  'note_scans.drop': 'You can also drop it here.',
  'note_scans.none': 'No public note has this reference. Compare it with the paper, letter by letter.',
  'note_scans.send':
    'This names a note and is not its text. Send it with the button above, or download the note from its page.',
  'verification.fault.not-as-printed':
    'The paper names another text than the one that was issued under this reference.',
} as const;
