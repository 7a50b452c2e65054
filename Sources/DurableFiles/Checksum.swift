/// The CRC-32 of IEEE 802.3, as in zip and PNG: 0xCBF43926 for the bytes of `123456789`.
///
/// It finds accidents, not forgeries: whoever can write the file can write its checksum.
package func crc32(of bytes: [UInt8]) -> UInt32 {
  crc32(of: ArraySlice(bytes))
}

/// The same for a part of an array, without a copy.
func crc32(of bytes: ArraySlice<UInt8>) -> UInt32 {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc = table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ (crc >> 8)
  }
  return ~crc
}

private let table: [UInt32] = (0..<256).map { index in
  var entry = UInt32(index)
  for _ in 0..<8 {
    entry = entry & 1 == 1 ? 0xEDB8_8320 ^ (entry >> 1) : entry >> 1
  }
  return entry
}
