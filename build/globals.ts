// The names of the language that src uses, bound once: a global name is looked up anew at each use, which is slow where a script runs
// in a context of a program's own, as in the workbench, and a bound one is a letter or two. esbuild takes what is used of these
// (build/script.ts). Not Date: the workbench sets its clock after the script is loaded.
const boundArray = Array;
const boundDataView = DataView;
const boundError = Error;
const boundInt32Array = Int32Array;
const boundInt8Array = Int8Array;
const boundJSON = JSON;
const boundMap = Map;
const boundMath = Math;
const boundNumber = Number;
const boundObject = Object;
const boundRegExp = RegExp;
const boundSet = Set;
const boundString = String;
const boundUint16Array = Uint16Array;
const boundUint8Array = Uint8Array;
const boundWeakMap = WeakMap;

export {
  boundArray as Array,
  boundDataView as DataView,
  boundError as Error,
  boundInt8Array as Int8Array,
  boundInt32Array as Int32Array,
  boundJSON as JSON,
  boundMap as Map,
  boundMath as Math,
  boundNumber as Number,
  boundObject as Object,
  boundRegExp as RegExp,
  boundSet as Set,
  boundString as String,
  boundUint8Array as Uint8Array,
  boundUint16Array as Uint16Array,
  boundWeakMap as WeakMap,
};
