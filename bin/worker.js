'use strict';
// A thread of the command: runs from its bundle with the compiled code that an audit kept, if any, because
// compiling takes as long as reading dozens of files. It keeps no code itself: it is ended when all work is done.
const process = require('node:process');
const { WORKER, cacheFolder, loaderFor } = require('./bundles.js');

loaderFor(cacheFolder(process.env), 'audit').load(WORKER);
