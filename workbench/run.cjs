// node workbench/run.cjs main check book.xlsx: runs a program of workbench/bundle.cjs with the arguments after its name.
const Module = require('node:module');
const { join } = require('node:path');
const { BUNDLES, bundleIfStale } = require('./bundle.cjs');

bundleIfStale();
process.argv.splice(1, 2, join(BUNDLES, `${process.argv[2]}.js`));
Module.runMain();
