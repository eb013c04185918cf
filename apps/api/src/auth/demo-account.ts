/** Reserved by RFC 2606, so no real person's address ends so. The seeds make their accounts there. */
const demoDomains = ['@novi.example', '@demo.novi.example'];

/** Whether an account comes from a seed, with a password that is printed in public. */
export function isDemoAccount(email: string): boolean {
  return demoDomains.some((domain) => email.endsWith(domain));
}
