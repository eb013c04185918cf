/** What the server has of an uploaded file. */
export interface Uploaded {
  fileId: string;
  mime: string;
  sizeBytes: number;
}

/** Why an upload failed; `message` is the server's own sentence, empty where it said nothing. */
export class UploadFailed extends Error {}

/**
 * Sends a file to the server. By XMLHttpRequest: fetch says nothing of how far a body has gone.
 * @param onProgress 0 to 1
 * Rejects with UploadFailed, also when `signal` is aborted.
 */
export function uploadFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (message = '') => reject(new UploadFailed(message));
    signal.addEventListener('abort', () => request.abort());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => fail();
    request.onabort = () => fail();
    request.onload = () => {
      const answer = request.response as (Uploaded & { error?: { message?: string } }) | null;
      if (request.status === 200 && answer?.fileId) resolve(answer);
      else fail(answer?.error?.message);
    };
    request.open('POST', '/files');
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()));
    request.send(file);
  });
}
