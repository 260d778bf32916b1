'use strict';
const { randomUUID } = require('node:crypto');
const { mkdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const process = require('node:process');

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * What is done at the user's signals: an interruption that is waited for hears the first of them, every other one ends the
 * program once the files are taken away that are there for a moment. From the first time that a signal is listened for it
 * is listened for until the end: one that has come and was not heard yet would be lost with its listener.
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
        // Threads may still be putting files into a folder while it is taken away.
        rmSync(file, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
      } catch {
        // What cannot be taken away keeps nothing else from it.
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

  /** A private folder for what is there for a moment, made when it is first asked for. */
  scratch = () => {
    if (this.#scratch === undefined) {
      const folder = path.join(tmpdir(), `plancheck-${randomUUID()}`);
      this.add(folder);
      mkdirSync(folder, { mode: 0o700 });
      this.#scratch = folder;
    }
    return this.#scratch;
  };

  /** Waits for Ctrl-C, or for the process to be asked to end; a second signal, or one after `forget`, ends it at once. */
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
