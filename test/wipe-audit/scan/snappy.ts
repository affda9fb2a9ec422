/** The last eight bytes of a LevelDB table (table_format.md). */
const tableEnd = Buffer.from('57fb808b247547db', 'hex');
const footerLength = 48;
const snappyKind = 1;

interface Handle {
  readonly offset: number;
  readonly size: number;
}

/** The blocks of a LevelDB table, unpacked; none where it is no table. */
export function snappyBlocksOf(bytes: Buffer): readonly Buffer[] {
  if (bytes.length < footerLength || !bytes.subarray(-tableEnd.length).equals(tableEnd)) return [];
  try {
    const footer = bytes.subarray(-footerLength);
    const meta = readHandle(footer, 0);
    const index = readBlock(bytes, readHandle(footer, meta.next).handle);
    return handlesOf(index).flatMap((handle) => {
      try {
        return [readBlock(bytes, handle)];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

/** Entries of a block: shared and own length of the key, length of the value, the key's own part, the value. */
function handlesOf(block: Buffer): readonly Handle[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - restarts * 4;
  const handles: Handle[] = [];
  for (let at = 0; at < end; ) {
    const shared = readNumber(block, at);
    const own = readNumber(block, shared.next);
    const value = readNumber(block, own.next);
    const begin = value.next + own.number;
    handles.push(readHandle(block, begin).handle);
    at = begin + value.number;
  }
  return handles;
}

function readBlock(bytes: Buffer, { offset, size }: Handle): Buffer {
  const block = bytes.subarray(offset, offset + size);
  return bytes.readUInt8(offset + size) === snappyKind ? unpackSnappy(block) : block;
}

function readHandle(bytes: Buffer, at: number): { readonly handle: Handle; readonly next: number } {
  const offset = readNumber(bytes, at);
  const size = readNumber(bytes, offset.next);
  return { handle: { offset: offset.number, size: size.number }, next: size.next };
}

function readNumber(bytes: Buffer, at: number): { readonly number: number; readonly next: number } {
  let number = 0;
  for (let next = at, factor = 1; ; next += 1, factor *= 128) {
    const byte = bytes.readUInt8(next);
    number += (byte & 0x7f) * factor;
    if (byte < 0x80) return { number, next: next + 1 };
  }
}

/** Snappy's raw format (format_description.txt of google/snappy). */
export function unpackSnappy(packed: Buffer): Buffer {
  const length = readNumber(packed, 0);
  const out = Buffer.alloc(length.number);
  let to = 0;
  for (let at = length.next; at < packed.length; ) {
    const tag = packed.readUInt8(at);
    at += 1;
    if ((tag & 3) === 0) {
      const more = Math.max(0, (tag >> 2) - 59);
      const size = 1 + (more === 0 ? tag >> 2 : packed.readUIntLE(at, more));
      at += more;
      to += packed.copy(out, to, at, at + size);
      at += size;
      continue;
    }
    const width = [1, 2, 4][(tag & 3) - 1] ?? 1;
    const size = width === 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    const back = packed.readUIntLE(at, width) + (width === 1 ? (tag >> 5) << 8 : 0);
    at += width;
    if (back === 0 || back > to) throw new Error('not Snappy');
    // Byte by byte: a reference may reach into what it is writing.
    for (let copied = 0; copied < size; copied += 1, to += 1) out[to] = out[to - back] ?? 0;
  }
  return out;
}
