export interface PictureSize {
  width: number;
  height: number;
}

const word = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const long = (bytes: Uint8Array, at: number) => word(bytes, at) * 65_536 + word(bytes, at + 2);

/** Width and height that a PNG declares; null where its first chunk is not the header that it must be. */
export function pngSize(bytes: Uint8Array): PictureSize | null {
  const isHeader = bytes.length >= 33 && long(bytes, 8) === 13 && long(bytes, 12) === 0x49484452;
  const size = { width: long(bytes, 16), height: long(bytes, 20) };
  return isHeader && size.width > 0 && size.height > 0 ? size : null;
}

/** Frame headers of JPEG: all of C0–CF but the tables among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const hasNoLength = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Width and height in the first frame header of a JPEG; null where there is none before the picture data. */
export function jpegSize(bytes: Uint8Array): PictureSize | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
    } else if (hasNoLength(marker)) {
      at += 2;
    } else if (isFrame(marker)) {
      const size = { height: word(bytes, at + 5), width: word(bytes, at + 7) };
      return size.width > 0 && size.height > 0 ? size : null;
    } else {
      const length = word(bytes, at + 2);
      // Picture data or the end before any frame header, or a segment that does not even hold its own length.
      if (marker === 0xda || marker === 0xd9 || length < 2) return null;
      at += 2 + length;
    }
  }
  return null;
}
