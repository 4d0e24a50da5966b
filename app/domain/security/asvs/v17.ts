import { doesNotSpeak } from './names.ts';
import { absent, type Chapter, type Requirement } from './requirement.ts';

export const V17: Chapter = {
  id: 'V17',
  requirements: [
    without('V17.1.1', 'The relay reaches public addresses only'),
    without('V17.2.1', 'The key of the media server is kept well'),
    without('V17.2.2', 'The media server uses approved ciphers'),
    without('V17.2.3', 'The media server checks whose packets come in'),
    without('V17.2.4', 'The media server survives malformed packets'),
    without('V17.3.1', 'The signalling server survives a flood'),
    without('V17.3.2', 'The signalling server survives malformed messages'),
  ],
};

function without(id: string, asks: string): Requirement {
  return absent(id, 2, asks, 'There is no WebRTC.', doesNotSpeak('WebRTC'));
}
