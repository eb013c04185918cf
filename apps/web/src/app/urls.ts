/** Every address of the dashboard. Links and routes take them from here, so a moved page is one changed line. */
export const urls = {
  home: '/',
  login: '/login',
  signUp: '/sign-up',
  verifyEmail: '/verify-email',
  board: '/board',
  chats: '/chats',
  chat: '/chats/$conversationId',
  menu: '/menu',
  whatsapp: '/whatsapp',
  work: '/show-your-work',
  settings: '/settings',
} as const;

/** The part of the address after `?` that the login page reads: where the person wanted to go. Only our own paths. */
export function safeNext(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined;
}
