const placeholder = /\{([a-z_]+)\}/g;

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
