// Reads texts of Markdown, one JSON string a line, and answers each with what the editor would save, once and twice.
import { createInterface } from 'node:readline';
import { getSchema } from '@tiptap/core';
import { extensions } from './schema.js';
import { parse, serialize } from './markdown.js';

const schema = getSchema(extensions());
for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const once = serialize(parse(schema, JSON.parse(line)));
    answer = { once, twice: serialize(parse(schema, once)) };
  } catch (wrong) {
    answer = { wrong: String(wrong?.stack ?? wrong) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
