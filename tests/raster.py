"""raster.py ONE.png OTHER.png - whether two pictures look the same: darkness compared in cells of 6 by 6 pixels.

Prints the mean difference (0 to 1) and the part of cells that differ by more than a third; exit status 1 if they are not alike.
"""
import struct
import sys
import zlib

CELL = 6


def rows(path):
    """Grey values, row by row, of an 8-bit RGB or RGBA PNG (PNG 1.2, 9.2: filters)."""
    data = open(path, "rb").read()
    at, pixels = 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", data[at + 8:at + 18])
            assert depth == 8 and colour in (2, 6), (depth, colour)
        if kind == b"IDAT":
            pixels += data[at + 8:at + 8 + size]
        at += 12 + size
    raw, step = zlib.decompress(pixels), 3 if colour == 2 else 4
    length, before, out = width * step, bytearray(width * step), []
    for y in range(height):
        kind, row = raw[y * (length + 1)], bytearray(raw[y * (length + 1) + 1:(y + 1) * (length + 1)])
        for x in range(length if kind else 0):
            left = row[x - step] if x >= step else 0
            up, corner = before[x], before[x - step] if x >= step else 0
            if kind == 4:
                guess = left + up - corner
                off = abs(guess - left), abs(guess - up), abs(guess - corner)
                add = left if off[0] <= off[1] and off[0] <= off[2] else up if off[1] <= off[2] else corner
            else:
                add = (0, left, up, (left + up) // 2)[kind]
            row[x] = (row[x] + add) & 255
        out.append([sum(row[x:x + 3]) / 765 for x in range(0, length, step)])
        before = row
    return out


def cells(path):
    grey = rows(path)
    return [[sum(sum(row[x:x + CELL]) for row in grey[y:y + CELL]) / CELL ** 2 for x in range(0, len(grey[0]) - CELL, CELL)]
            for y in range(0, len(grey) - CELL, CELL)]


one, other = cells(sys.argv[1]), cells(sys.argv[2])
if (len(one), len(one[0])) != (len(other), len(other[0])):
    sys.exit("the pictures differ in size")
gaps = [abs(a - b) for left, right in zip(one, other) for a, b in zip(left, right)]
mean, far = sum(gaps) / len(gaps), sum(gap > 1 / 3 for gap in gaps) / len(gaps)
print("%.4f %.4f" % (mean, far))
sys.exit(mean > 0.02 or far > 0.0005)
