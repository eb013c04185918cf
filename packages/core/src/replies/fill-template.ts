const placeholder = /\{([a-z_]+)\}/g;

/** The names between braces in a template, each once. */
export function variablesIn(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map((match) => match[1] as string))];
}

/**
 * Puts variables into a template. Throws where one is missing: a template is checked when it is saved, so a hole
 * here is a bug and must never reach a customer.
 */
export function fillTemplate(template: string, variables: Readonly<Record<string, string>>): string {
  return template.replaceAll(placeholder, (_, name: string) => {
    const value = variables[name];
    if (value === undefined)
      throw new Error(`a message template uses {${name}}, which this message does not have`);
    return value;
  });
}
