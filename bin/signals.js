'use strict';
const { randomUUID } = require('node:crypto');
const { mkdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const process = require('node:process');

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Handles signals: an interruption that is waited for gets the first; any other ends the program after temporary
 * files are removed. Once a listener is added it stays: removing it would lose a signal that arrived but was not
 * handled yet.
 */
class Signals {
  /** @type {Set<string>} */
  #files = new Set();
  /** @type {(() => void) | undefined} */
  #waiting;
  #listens = false;
  /** @type {string | undefined} */
  #scratch;

  /** @param {NodeJS.Signals} signal */
  #hear = (signal) => {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting && signal !== 'SIGHUP') {
      waiting();
      return;
    }
    this.#clear();
    for (const each of SIGNALS) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  };

  #clear = () => {
    for (const file of this.#files) {
      try {
        // Threads may still write into a folder while it is removed.
        rmSync(file, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
      } catch {
        // A folder that cannot be removed does not keep the others.
      }
    }
  };

  #listen() {
    if (this.#listens) return;
    this.#listens = true;
    for (const signal of SIGNALS) process.on(signal, this.#hear);
    process.on('exit', this.#clear);
  }

  /** @param {string} file a file or folder that is there for a moment: however the program ends, it is taken away */
  add(file) {
    this.#listen();
    this.#files.add(file);
  }

  /** @param {string} file */
  delete(file) {
    this.#files.delete(file);
  }

  /** A private temporary folder, made when first used. */
  scratch = () => {
    if (this.#scratch === undefined) {
      const folder = path.join(tmpdir(), `plancheck-${randomUUID()}`);
      this.add(folder);
      mkdirSync(folder, { mode: 0o700 });
      this.#scratch = folder;
    }
    return this.#scratch;
  };

  /** Waits for Ctrl-C or a request to end; a second signal, or one after `forget`, ends the process at once. */
  interrupted = () => {
    this.#listen();
    /** @type {Promise<undefined>} */
    const happened = new Promise((done) => {
      this.#waiting = () => done(undefined);
    });
    const forget = () => {
      this.#waiting = undefined;
    };
    return { happened, forget };
  };
}

module.exports = { Signals };
