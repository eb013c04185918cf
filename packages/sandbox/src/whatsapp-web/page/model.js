import { Emitter } from './emitter.js';

/** A thing whose fields are its own properties and which says what changed, to its listeners and its collection's. */
export class Model extends Emitter {
  #collection;

  constructor(fields = {}) {
    super();
    Object.assign(this, fields);
  }

  /** Everything is set before anything is said, so that a listener sees the whole change. */
  set(name, value) {
    const given = typeof name === 'string' ? { [name]: value } : name;
    const changes = Object.entries(given)
      .filter(([field, next]) => this[field] !== next)
      .map(([field, next]) => [field, next, this[field]]);
    if (changes.length === 0) return this;
    Object.assign(this, given);
    for (const [field, next, previous] of changes) this.#tell(`change:${field}`, next, previous);
    this.#tell('change');
    return this;
  }

  #tell(name, ...rest) {
    this.trigger(name, this, ...rest);
    this.#collection?.trigger(name, this, ...rest);
  }

  belongTo(collection) {
    this.#collection = collection;
  }

  /** Fields that the library must not get: they hold other models, or bytes. */
  hidden() {
    return [];
  }

  serialize() {
    const hidden = this.hidden();
    const fields = Object.entries(this).filter(([name]) => !hidden.includes(name));
    return Object.fromEntries(fields.map(([name, value]) => [name, plain(value)]));
  }

  toJSON() {
    return this.serialize();
  }
}

function plain(value) {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Model) return value.serialize();
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}
