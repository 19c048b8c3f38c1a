// Prints what an editor sends that opens a text and types at its end, as the demo keeps it: {"first", "change"} in Base64.
// Reads {"text", "types"}.
import { readFileSync } from 'node:fs';
import { getSchema } from '@tiptap/core';
import * as Y from 'yjs';
import { extensions } from './schema.js';
import { beginning } from './sharing.js';

const { text, types } = JSON.parse(readFileSync(0, 'utf8'));
const first = beginning(getSchema(extensions()), text);
const doc = new Y.Doc();
Y.applyUpdate(doc, first);
const before = Y.encodeStateVector(doc);
const shared = doc.getText('text');
shared.insert(shared.toString().trimEnd().length, types);
const toText = bytes => Buffer.from(bytes).toString('base64');
console.log(JSON.stringify({ first: toText(first), change: toText(Y.encodeStateAsUpdate(doc, before)) }));
