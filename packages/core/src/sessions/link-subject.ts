/** What the sealed link of a session is authenticated as: it opens as this generation of this session and no other. */
export const linkSubject = (sessionId: string, generation: number) => `${sessionId}|${generation}`;
