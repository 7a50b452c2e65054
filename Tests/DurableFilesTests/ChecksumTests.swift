import Testing

@testable import DurableFiles

@Suite struct ChecksumTests {
  @Test func `has the check value of the standard`() {
    #expect(crc32(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(crc32(of: []) == 0)
  }
}
