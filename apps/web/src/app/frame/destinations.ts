import {
  BookOpenText,
  LayoutList,
  type LucideIcon,
  MessagesSquare,
  ScanSearch,
  Settings,
  Smartphone,
} from 'lucide-react';
import type { Permission } from '../data/app-router.ts';
import type { PlainKey } from '../messages/translate.ts';
import { urls } from '../urls.ts';

export interface Destination {
  to:
    | typeof urls.board
    | typeof urls.chats
    | typeof urls.menu
    | typeof urls.whatsapp
    | typeof urls.work
    | typeof urls.settings;
  word: PlainKey;
  Icon: LucideIcon;
  permission: Permission;
}

/** Where the frame leads. The first four stand in the phone's bottom bar; the rest is behind More. */
export const destinations: readonly Destination[] = [
  { to: urls.board, word: 'nav.board', Icon: LayoutList, permission: 'orders.read' },
  { to: urls.chats, word: 'nav.chats', Icon: MessagesSquare, permission: 'chats.read' },
  { to: urls.menu, word: 'nav.menu', Icon: BookOpenText, permission: 'catalog.read' },
  { to: urls.whatsapp, word: 'nav.whatsapp', Icon: Smartphone, permission: 'session.read' },
  { to: urls.work, word: 'nav.work', Icon: ScanSearch, permission: 'catalog.read' },
  { to: urls.settings, word: 'nav.settings', Icon: Settings, permission: 'tenant.read' },
];
