'use strict';
// A thread of the command: it runs from its bundle with the compiled code that an audit kept, where there is any, because
// to compile it takes as long as to read dozens of files. It keeps nothing itself: it is ended when all work is done.
const process = require('node:process');
const { WORKER, cacheFolder, loaderFor } = require('./bundles.js');

loaderFor(cacheFolder(process.env), 'audit').load(WORKER);
