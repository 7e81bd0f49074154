/** The address of a sound: a tenth of a second of silence, as a WAV file of 8,000 samples a second. */
export function silence(): string {
  const header = new DataView(new ArrayBuffer(44));
  const text = (at: number, word: string) =>
    [...word].forEach((letter, index) => header.setUint8(at + index, letter.charCodeAt(0)));
  const samples = new Uint8Array(800).fill(128);
  text(0, 'RIFF');
  header.setUint32(4, 36 + samples.length, true);
  text(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, 8000, true);
  header.setUint32(28, 8000, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  text(36, 'data');
  header.setUint32(40, samples.length, true);
  const bytes = [...new Uint8Array(header.buffer), ...samples];
  return `data:audio/wav;base64,${btoa(String.fromCharCode(...bytes))}`;
}
