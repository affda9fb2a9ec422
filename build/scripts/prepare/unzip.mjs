import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

/**
 * Unpacks the chosen files of a zip archive, with their permissions. For archives under 4 GB without
 * encryption, as described in PKWARE's APPNOTE 6.3; it saves the bootstrap a dependency.
 *
 * @param {string} archive
 * @param {(name: string) => string | undefined} destination where a member goes, undefined to leave it out
 */
export async function unzip(archive, destination) {
  const file = openSync(archive, 'r');
  try {
    for (const member of readDirectory(file)) {
      const path = destination(member.name);
      if (path === undefined || member.name.endsWith('/')) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await readMember(file, member));
      if (member.mode !== 0) chmodSync(path, member.mode);
    }
  } finally {
    closeSync(file);
  }
}

/**
 * @typedef {{ name: string, method: number, compressedSize: number, offset: number, mode: number }} Member
 */

/**
 * @param {number} file
 * @returns {Member[]}
 */
function readDirectory(file) {
  const end = findEndRecord(file);
  const count = end.readUInt16LE(10);
  const directory = readAt(file, end.readUInt32LE(16), end.readUInt32LE(12));
  /** @type {Member[]} */
  const members = [];
  for (let at = 0, index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== 0x02014b50)
      throw new Error('The zip archive is damaged: bad directory entry');
    const nameLength = directory.readUInt16LE(at + 28);
    members.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
      // The upper half holds the Unix mode when the archive was made on Unix.
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return members;
}

/**
 * The last record, found backwards: a comment of unknown length may follow it.
 *
 * @param {number} file
 */
function findEndRecord(file) {
  const size = fstatSync(file).size;
  const length = Math.min(size, 22 + 0xffff);
  const tail = readAt(file, size - length, length);
  for (let at = length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === 0x06054b50) return tail.subarray(at);
  }
  throw new Error('This is no zip archive');
}

/**
 * @param {number} file
 * @param {Member} member
 * @returns {Promise<Buffer>}
 */
async function readMember(file, member) {
  const header = readAt(file, member.offset, 30);
  const start = member.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const content = readAt(file, start, member.compressedSize);
  if (member.method === 0) return content;
  if (member.method === 8) return inflate(content);
  throw new Error(`The zip archive packs ${member.name} in an unknown way (${member.method})`);
}

/**
 * @param {number} file
 * @param {number} position
 * @param {number} length
 */
function readAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  if (readSync(file, buffer, 0, length, position) !== length) throw new Error('The zip archive is cut short');
  return buffer;
}
