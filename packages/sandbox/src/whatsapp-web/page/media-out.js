import { Model } from './model.js';

/** Files that wait to be sent, by the path that they have on the server. */
const uploaded = new Map();

export class OpaqueData {
  constructor(blob) {
    this.blob = blob;
  }
  static async createFromData(blob, mime) {
    return new OpaqueData(blob.type === mime ? blob : new Blob([blob], { type: mime }));
  }
  url() {
    return '';
  }
  autorelease() {}
  formData() {
    return this.blob;
  }
}

class MediaData extends Model {
  hidden() {
    return ['mediaBlob', 'blob'];
  }
}

function typeOf(mime, { asDocument, asSticker, isPtt }) {
  if (asSticker) return 'sticker';
  if (asDocument) return 'document';
  if (mime.startsWith('image/')) return 'image';
  if (mime.startsWith('video/')) return 'video';
  if (mime.startsWith('audio/')) return isPtt ? 'ptt' : 'audio';
  return 'document';
}

async function hashOf(blob) {
  const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

export function prepRawMedia(opaque, params) {
  const { blob } = opaque;
  const prepare = async () =>
    new MediaData({
      type: typeOf(blob.type, params),
      mimetype: blob.type,
      filehash: await hashOf(blob),
      filename: blob.name,
      size: blob.size,
      mediaBlob: opaque,
      preview: '',
    });
  return { waitForPrep: prepare };
}

const objects = new Map();

export function getOrCreateMediaObject(filehash) {
  const object = objects.get(filehash) ?? { filehash, contentInfo: {}, consolidate: () => {} };
  objects.set(filehash, object);
  return object;
}

export const InMemoryMediaBlobCache = {
  put: (filehash, blob) => {
    getOrCreateMediaObject(filehash).blob = blob;
  },
};

/** Nothing leaves yet: the bytes go with the message. */
export async function uploadMedia({ mediaObject }) {
  const { filehash, blob } = mediaObject;
  objects.delete(filehash);
  const directPath = `/o/${encodeURIComponent(filehash)}`;
  uploaded.set(directPath, blob);
  const mediaEntry = { mmsUrl: directPath, deprecatedMms3Url: directPath, directPath };
  return { mediaEntry: { ...mediaEntry, mediaKey: filehash, mediaKeyTimestamp: 0, encFilehash: filehash } };
}

/** The bytes of an uploaded file, which is not kept longer than until they were sent. */
export async function uploadedBase64(directPath) {
  const blob = uploaded.get(directPath);
  if (!blob) throw new Error(`nothing was uploaded at ${directPath}`);
  const reader = new FileReader();
  const read = new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result).split(',')[1]);
    reader.onerror = () => reject(reader.error);
  });
  reader.readAsDataURL(blob);
  return await read;
}

export function forgetUpload(directPath) {
  uploaded.delete(directPath);
}
