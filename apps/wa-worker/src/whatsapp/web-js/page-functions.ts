import type { DraftFields, PageWindow } from './page-window.ts';

// Everything here runs inside the page and is sent there as text: no imports and no variables of this file may be used.
declare const window: PageWindow;

/** Listens to the connection beside the library. Returns how it is now. */
export function watchState(): { state: string | null; hasSynced: boolean } {
  const { Socket } = window.require('WAWebSocketModel');
  if (!window.noviListens) {
    window.noviListens = true;
    Socket.on('change:state', (_model, state) => {
      // The library means to ask for a fresh code here, but does it in Node, where there is no `window`: it throws, and
      // the code on the screen stays the one that has ended.
      if (state === 'UNPAIRED_IDLE') window.require('WAWebCmd').Cmd.refreshQR();
      void window.noviState(state);
    });
  }
  return { state: Socket.state, hasSynced: Socket.hasSynced === true };
}

/** The page had synced before the library listened: it is told what it missed. True where it was. */
export async function catchUpWithSync(): Promise<boolean> {
  const { Socket } = window.require('WAWebSocketModel');
  if (!Socket.hasSynced || window.WWebJS !== undefined) return false;
  await window.onAppStateHasSyncedEvent?.();
  return true;
}

/**
 * A message's id is minted inside the page, after we could store it. This puts ours in its place: the library hands
 * unknown options on as fields of the message, and the last function before the send makes the key anew. So two sends at
 * once cannot take each other's id, as they could with a changed generator.
 */
export function useChosenIds(): void {
  if (window.noviChoosesIds) return;
  const action = window.require('WAWebSendMsgChatAction');
  const MsgKey = window.require('WAWebMsgKey');
  const original = action.addAndSendMsgToChat.bind(action);
  action.addAndSendMsgToChat = (chat, draft: DraftFields) => {
    const { noviId, ...fields } = draft;
    if (noviId === undefined) return original(chat, draft);
    const { from, to, id } = fields;
    const key = new MsgKey({ from, to, id: noviId, participant: id.participant, selfDir: 'out' });
    return original(chat, { ...fields, id: key });
  };
  window.noviChoosesIds = true;
}

/** The account itself, as `<phone>@c.us`; '' before there is one. */
export function ownWid(): string {
  const me = window.require('WAWebUserPrefsMeUser');
  return (me.getMaybeMePnUser() ?? me.getMaybeMeLidUser())?._serialized ?? '';
}

/**
 * Asks WhatsApp's server a question that only a working connection answers, and looks whether the page is still the one
 * that the library listens in. The state alone says CONNECTED for hours after a line went deaf.
 */
export async function provesItWorks(): Promise<string | null> {
  const { Socket } = window.require('WAWebSocketModel');
  if (Socket.state !== 'CONNECTED') return `the connection is ${Socket.state}`;
  if (!Socket.hasSynced) return 'the page has not synced';
  if (!window.WWebJS || !window.onAddMessageEvent) return 'nobody listens in this page';
  const me = window.require('WAWebUserPrefsMeUser');
  const wid = me.getMaybeMePnUser() ?? me.getMaybeMeLidUser();
  if (!wid) return 'the page does not know whose it is';
  const answer = await window.require('WAWebQueryExistsJob').queryWidExists(wid);
  return answer?.wid ? null : 'the server does not know this number';
}

export interface ChatSummary {
  id: string;
  /** Unix seconds of its newest message. */
  at: number;
  unread: number;
}

export function listChats(): ChatSummary[] {
  const chats = window.require('WAWebCollections').Chat.getModelsArray();
  return chats.map(({ id, t, unreadCount }) => ({
    id: id._serialized,
    at: t ?? 0,
    unread: unreadCount ?? 0,
  }));
}

export function chatTitle(id: string): string {
  return window.require('WAWebCollections').Chat.get(id)?.formattedTitle ?? '';
}

/** The phone behind an opaque id, as far as the page knows it by itself: asking the server for it looks like scraping. */
export function phoneOfLid(lid: string): string | null {
  const wid = window.require('WAWebWidFactory').createWid(lid);
  return window.require('WAWebApiContact').getPhoneNumber(wid)?._serialized ?? null;
}

/** The whole key of a message we know the bare id of, where it is in one of these chats or already in memory. */
export async function findKey(bareId: string, fromMe: boolean, chats: string[]): Promise<string | null> {
  const { Msg, Chat } = window.require('WAWebCollections');
  const inMemory = Msg.getModelsArray().find(({ id }) => id.id === bareId && id.fromMe === fromMe);
  if (inMemory) return inMemory.id._serialized;
  const me = window.require('WAWebUserPrefsMeUser');
  const selves = [me.getMaybeMePnUser(), me.getMaybeMeLidUser()].flatMap((wid) => wid?._serialized ?? []);
  const named = chats.length > 0 ? chats : Chat.getModelsArray().map(({ id }) => id._serialized);
  // A chat may be kept under the other of its two ids, phone or opaque.
  const { createWid } = window.require('WAWebWidFactory');
  const { getAlternateUserWid } = window.require('WAWebApiContact');
  const places = named.flatMap((chat) => {
    if (chat.endsWith('@g.us')) return [chat];
    const other = getAlternateUserWid(createWid(chat))?._serialized;
    return other ? [chat, other] : [chat];
  });
  const keys = places.flatMap((chat) => {
    const key = `${fromMe}_${chat}_${bareId}`;
    return chat.endsWith('@g.us') ? selves.map((self) => `${key}_${self}`) : [key];
  });
  const found = await Msg.getMessagesById(keys);
  return found?.messages?.[0]?.id._serialized ?? null;
}

export async function showTyping(chat: string, isTyping: boolean): Promise<void> {
  await window.WWebJS?.sendChatstate(isTyping ? 'typing' : 'stop', chat);
}

export async function logOut(): Promise<void> {
  await window.require('WAWebSocketModel').Socket.logout();
}
