/** WhatsApp's limit for media, bytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/** The file or blob as the sandbox takes it. Throws in plain words when it is too large. */
export async function asMedia(file) {
  if (file.size > MAX_BYTES) throw new Error('This file is larger than 16 MB. Choose a smaller one.');
  const dataUrl = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(new Error('This file cannot be read.'));
    reader.readAsDataURL(file);
  });
  const base64 = dataUrl.slice(dataUrl.indexOf(',') + 1);
  return { mime: file.type || 'application/octet-stream', base64, ...(file.name ? { name: file.name } : {}) };
}
