"""A picture made of nothing but the standard library."""

import struct
import zlib


def picture(width: int = 320, height: int = 200) -> bytes:
    """A PNG of vertical stripes."""
    row = b"\0" + b"".join(bytes((90 + x * 120 // width, 140, 160)) for x in range(width))
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(row * height)),
        (b"IEND", b""),
    ]
    body = b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body
