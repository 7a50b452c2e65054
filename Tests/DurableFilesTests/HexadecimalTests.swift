import Testing

@testable import DurableFiles

@Suite struct HexadecimalTests {
  @Test(arguments: [0, 1, 16, 300])
  func `gives two lower-case digits a byte`(count: Int) {
    let text = randomHex(bytes: count)
    #expect(text.utf8.count == 2 * count)
    #expect(text.allSatisfy { "0123456789abcdef".contains($0) })
  }

  @Test func `does not repeat itself`() {
    #expect(Set((0..<100).map { _ in randomHex(bytes: 16) }).count == 100)
  }

  @Test(
    arguments: [(0, "00000000"), (0x9F3C_01AB, "9f3c01ab"), (.max, "ffffffff")]
      as [(UInt32, String)]
  )
  func `writes a checksum with all its digits`(value: UInt32, text: String) {
    #expect(hexDigits(of: value) == bytes(text))
  }
}
