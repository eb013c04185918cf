import { Emitter } from './emitter.js';

/** Models by their serialized id. */
export class Collection extends Emitter {
  #models = new Map();

  get(id) {
    return this.#models.get(keyOf(id));
  }

  getModelsArray() {
    return [...this.#models.values()];
  }

  get length() {
    return this.#models.size;
  }

  add(model) {
    this.#models.set(keyOf(model.id), model);
    model.belongTo?.(this);
    this.trigger('add', model);
    return model;
  }

  /** Forgets a model without a word: not a deletion, only memory. */
  forget(model) {
    this.#models.delete(keyOf(model.id));
  }
}

function keyOf(id) {
  return typeof id === 'string' ? id : (id?._serialized ?? String(id));
}
