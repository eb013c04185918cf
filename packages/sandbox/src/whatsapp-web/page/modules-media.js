import { downloadAndMaybeDecrypt } from './media-in.js';
import {
  getOrCreateMediaObject,
  InMemoryMediaBlobCache,
  OpaqueData,
  prepRawMedia,
  uploadMedia,
} from './media-out.js';
import { define } from './registry.js';

define('WAWebDownloadManager', { downloadManager: { downloadAndMaybeDecrypt } });
define('WAWebMediaOpaqueData', OpaqueData);
define('WAWebPrepRawMedia', { prepRawMedia });
define('WAWebMediaStorage', { getOrCreateMediaObject });
define('WAWebMmsMediaTypes', { msgToMediaType: ({ type }) => type, castToV4: (type) => type });
define('WAWebMediaDataUtils', { shouldUseMediaCache: () => true });
define('WAWebMediaInMemoryBlobCache', { InMemoryMediaBlobCache });
define('WAWebMediaMmsV4Upload', { uploadMedia });
