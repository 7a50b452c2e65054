/// Random bytes as lower-case hexadecimal digits, two a byte.
///
/// They come from the system's generator (`getrandom` on Linux), fit for names nobody can guess.
package func randomHex(bytes: Int) -> String {
  var generator = SystemRandomNumberGenerator()
  var text: [UInt8] = []
  while text.count < 2 * bytes {
    let word = generator.next()
    text += hexDigits(of: UInt32(truncatingIfNeeded: word >> 32))
    text += hexDigits(of: UInt32(truncatingIfNeeded: word))
  }
  return String(decoding: text.prefix(2 * bytes), as: UTF8.self)
}

/// The digits of a checksum, always eight, lower-case.
func hexDigits(of value: UInt32) -> [UInt8] {
  [24, 16, 8, 0].flatMap { hexDigits(of: UInt8(truncatingIfNeeded: value >> UInt32($0))) }
}

func hexDigits(of byte: UInt8) -> [UInt8] {
  [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
}

private let digits = Array("0123456789abcdef".utf8)
