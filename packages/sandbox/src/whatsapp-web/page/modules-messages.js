import { device, sessionPath } from './device.js';
import { MsgKey } from './msg-key.js';
import { addAndSendMsgToChat } from './outbox.js';
import { apiContact, contactGetters, networkId } from './people.js';
import { define } from './registry.js';
import { call } from './server.js';
import { chatOf, loadEarlier, sendSeen } from './store.js';
import { createWid } from './wid.js';

const LINK = /https?:\/\/[^\s]+/g;
const linksOf = (text) => [...String(text ?? '').matchAll(LINK)].map(([href]) => ({ href }));

define('WALinkify', { findLink: (text) => linksOf(text)[0], findLinks: linksOf });
define('WAWebWidFactory', {
  createWid,
  createWidFromWidLike: createWid,
  asUserWidOrThrow: (wid) => {
    if (!wid?.isUser()) throw new Error(`wid error: not a user ${wid}`);
    return wid;
  },
});
define('WAWebFindChatAction', { findOrCreateLatestChat: async (wid) => ({ chat: chatOf(wid) }) });
define('WAWebApiContact', apiContact);
define('WAWebContactGetters', contactGetters);
define('WAWebFrontendContactGetters', { getIsMyContact: () => false });
define('WAWebChatLoadMessages', { loadEarlierMsgs: ({ chat }) => loadEarlier(chat) });
define('WAWebQuotedMsgModelUtils', { getQuotedMsgObj: (msg) => msg.quotedMsg });
define('WAWebNonMessageDataRequestPlaceholderMessageResendUtils', { handlePlaceholderMsgsSeen: () => {} });

define('WAWebChatGetters', {
  getIsNewsletter: (chat) => chat.id.isNewsletter(),
  getIsBroadcast: (chat) => chat.id.isBroadcast(),
});
define('WAWebMsgKey', MsgKey);
define('WAWebMsgReply', { canReplyMsg: () => true });
define('WAWebGetEphemeralFieldsMsgActionsUtils', { getEphemeralFields: () => ({}) });
define('WAWebSendMsgChatAction', { addAndSendMsgToChat });
define('WAWebLinkPreviewChatAction', { getLinkPreview: async () => null });
define('WAWebStreamModel', { Stream: { markAvailable: () => {}, markUnavailable: () => {} } });
define('WAWebUpdateUnreadChatAction', { sendSeen: ({ chat }) => sendSeen(chat) });
define('WAWebQueryExistsJob', { queryWidExists: async (wid) => ({ wid }) });
define('WAWebVcardParsingUtils', { parseVcard: () => undefined });

async function sendChatState(wid, state) {
  const body = { to: networkId(createWid(wid)), state };
  // Typing is worth nothing later: without a line it is not told at all.
  await call('POST', `${sessionPath()}/presence`, { body, epoch: device.epoch }).catch(() => {});
}
define('WAWebChatStateBridge', {
  sendChatStateComposing: (wid) => sendChatState(wid, 'composing'),
  sendChatStateRecording: (wid) => sendChatState(wid, 'composing'),
  sendChatStatePaused: (wid) => sendChatState(wid, 'paused'),
});
