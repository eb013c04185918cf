import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';

export interface FileLimits {
  maxBytes: number;
}

export type FileCheck =
  | { kind: 'ok'; mime: string; width: number | null; height: number | null }
  | { kind: 'refused'; reason: 'empty' | 'too_large' | 'unsafe_type' | 'too_many_pixels' };

/**
 * What customers and staff send each other: pictures, voice notes, clips, documents. Nothing that a browser runs (HTML,
 * SVG), no archives, no office files with macros. What carries no signature of its own, plain text above all, could be
 * any of those and is not kept.
 */
const allowed: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'audio/ogg',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/aac',
  'audio/amr',
  'audio/wav',
  'video/mp4',
  'video/3gpp',
  'video/quicktime',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
]);

/** A phone's best camera makes 50 million; a picture of a few kB that claims ten times that is made to exhaust memory. */
const maxPixels = 60_000_000;

/**
 * What bytes are by their own signature, whatever their sender calls them, and whether they may be kept. A picture's
 * size is read from its header alone, so that one that would unfold to gigabytes is refused before anything decodes it.
 */
export async function checkFile(bytes: Uint8Array, { maxBytes }: FileLimits): Promise<FileCheck> {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > maxBytes) return refused('too_large');
  const mime = await typeOf(bytes);
  if (!mime || !allowed.has(mime)) return refused('unsafe_type');
  if (!mime.startsWith('image/')) return { kind: 'ok', mime, width: null, height: null };
  const size = sizeOf(bytes);
  if (!size) return refused('unsafe_type');
  if (size.width * size.height > maxPixels) return refused('too_many_pixels');
  return { kind: 'ok', mime, ...size };
}

async function typeOf(bytes: Uint8Array): Promise<string | null> {
  // It throws for some files that are cut off.
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return type?.mime.split(';')[0] ?? null;
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : null;
  } catch {
    return null;
  }
}

function refused(reason: Extract<FileCheck, { kind: 'refused' }>['reason']): FileCheck {
  return { kind: 'refused', reason };
}
