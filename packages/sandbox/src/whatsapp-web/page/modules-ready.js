import { Collection } from './collection.js';
import { meWid } from './device.js';
import { GroupMetadata } from './groups.js';
import { apiContact, Contacts } from './people.js';
import { reactionTableMode } from './reactions.js';
import { define } from './registry.js';
import { Chat, Msg } from './store.js';

const ProfilePicThumb = new Collection();
ProfilePicThumb.find = async () => undefined;
const BusinessProfile = new Collection();
BusinessProfile.find = async () => ({});

define('WAWebCollections', {
  Msg,
  Chat,
  Contact: Contacts,
  GroupMetadata,
  ProfilePicThumb,
  BusinessProfile,
  Blocklist: new Collection(),
  Label: new Collection(),
  Status: new Collection(),
});
define('WAWebLidMigrationUtils', { toPn: (wid) => (wid.isLid?.() ? apiContact.getPhoneNumber(wid) : wid) });
define('WAWebUserPrefsMeUser', { getMaybeMePnUser: meWid, getMaybeMeLidUser: () => undefined });
define('WAWebSyncGatingUtils', { isPlaceholderMessageResendEnabled: () => false });
// without `on`: the library then leaves calls alone
define('WAWebCallCollection', {});
define('WAWebBackendJobsCommon', { mediaTypeFromProtobuf: () => null });
define('WAWebE2EProtoUtils', { typeAttributeFromProtobuf: () => 'text' });
define('WAWebAddonReactionTableMode', { reactionTableMode });
define('WAWebAddonPollVoteTableMode', { pollVoteTableMode: { bulkUpsert: () => {} } });
