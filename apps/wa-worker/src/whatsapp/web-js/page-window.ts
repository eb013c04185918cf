/**
 * What the functions that run inside WhatsApp's page touch of it, the library's own additions among them. They are sent
 * as text: nothing outside of such a function's own parameters exists there.
 */
export interface PageWid {
  _serialized: string;
  user: string;
}

interface PageKey {
  fromMe: boolean;
  id: string;
  remote: PageWid;
  participant?: PageWid;
  _serialized: string;
}

interface PageMessage {
  id: PageKey;
  t: number;
}

interface PageChat {
  id: PageWid;
  t?: number;
  unreadCount?: number;
  formattedTitle?: string;
}

interface PageCollection<Model> {
  get(id: string): Model | undefined;
  getModelsArray(): Model[];
}

/** Fields of a message about to be sent; `noviId` is ours, see `useChosenIds`. */
export interface DraftFields {
  id: PageKey;
  from: PageWid;
  to: PageWid;
  noviId?: string;
}

interface Modules {
  WAWebSocketModel: {
    Socket: {
      state: string | null;
      hasSynced?: boolean;
      on(event: string, heard: (model: unknown, state: string) => void): void;
      logout(): Promise<void>;
    };
  };
  WAWebCmd: { Cmd: { refreshQR(): void } };
  WAWebUserPrefsMeUser: {
    getMaybeMePnUser(): PageWid | undefined;
    getMaybeMeLidUser(): PageWid | undefined;
  };
  WAWebCollections: {
    Msg: PageCollection<PageMessage> & {
      getMessagesById(keys: string[]): Promise<{ messages?: PageMessage[] } | undefined>;
    };
    Chat: PageCollection<PageChat>;
  };
  WAWebMsgKey: new (parts: {
    from: PageWid;
    to: PageWid;
    id: string;
    participant?: PageWid | undefined;
    selfDir: 'out';
  }) => PageKey;
  WAWebSendMsgChatAction: {
    addAndSendMsgToChat(chat: PageChat, draft: DraftFields): [Promise<unknown>, Promise<unknown>];
  };
  WAWebQueryExistsJob: { queryWidExists(wid: PageWid): Promise<{ wid?: PageWid } | null> };
  WAWebWidFactory: { createWid(text: string): PageWid };
  WAWebApiContact: {
    getPhoneNumber(wid: PageWid): PageWid | undefined;
    getAlternateUserWid(wid: PageWid): PageWid | undefined;
  };
}

export interface PageWindow {
  require<Name extends keyof Modules>(name: Name): Modules[Name];
  WWebJS?: {
    sendChatstate(state: 'typing' | 'stop', chat: string): Promise<unknown>;
  };
  onAppStateHasSyncedEvent?(): Promise<void>;
  onAddMessageEvent?(message: unknown): void;
  /** ours: tells Node of the connection's state */
  noviState(state: string | null): Promise<void>;
  noviListens?: boolean;
  noviChoosesIds?: boolean;
}
