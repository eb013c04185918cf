export type MediaKind = 'image' | 'document' | 'audio' | 'video';

/** How a chat shows a file of this type. */
export function mediaKind(mime: string): MediaKind {
  const family = mime.split('/')[0];
  return family === 'image' || family === 'audio' || family === 'video' ? family : 'document';
}
