import Testing

@testable import DurableFiles

/// No acknowledged record is ever dropped in silence, whatever happens to the file.
///
/// It is kept, or set aside as the last and torn one, or the journal is refused untouched.
@Suite struct JournalDamageTests {
  private static let payloads = [#"{"n":1}"#, #"{"n":2,"x":"J"}"#, #"{"n":3}"#].map(bytes)
  private static let lines = payloads.map(Journal.frame)
  private static let whole = Array(lines.joined())
  private static let third = lines[0].count + lines[1].count

  @Test func `survives a cut at every byte`() throws {
    let temporary = try TemporaryFolder()
    for length in 0...Self.whole.count {
      let kept = try expectNothingDropped(Array(Self.whole[..<length]), in: temporary)
      let ends = [0, Self.lines[0].count, Self.third, Self.whole.count]
      let expected = ends.lastIndex { $0 <= length } ?? 0
      // Within the first record, which is never unfinished, it is refused.
      #expect(kept == (expected == 0 && length > 0 ? nil : expected), "cut at \(length)")
    }
  }

  @Test(arguments: [0x00, 0xFF, 0x41] as [UInt8])
  func `survives a last record that was not all written`(filling: UInt8) throws {
    let temporary = try TemporaryFolder()
    for length in Self.third..<Self.whole.count {
      let rest = [UInt8](repeating: filling, count: Self.whole.count - length)
      let kept = try expectNothingDropped(Self.whole[..<length] + rest, in: temporary)
      // Zeros are what a crash leaves; other bytes within the first words are no save of ours.
      let isBeginning = filling == 0 || length - Self.third >= 8
      #expect(kept == (isBeginning ? 2 : nil), "filled from \(length)")
    }
  }

  @Test func `survives one bit flipped anywhere`() throws {
    let temporary = try TemporaryFolder()
    var refused = 0
    for index in Self.whole.indices {
      for bit in 0..<8 {
        var content = Self.whole
        content[index] ^= 1 << UInt8(bit)
        let kept = try expectNothingDropped(content, in: temporary)
        if kept == nil { refused += 1 }
        // Only the last record without its end can be taken for one that was torn.
        let isEnd = index == Self.whole.count - 1
        #expect(kept == nil || kept == 2 && isEnd, "bit \(bit) of byte \(index)")
      }
    }
    #expect(refused > 8 * Self.third)
  }

  @Test(arguments: [[1, 0, 2], [0, 1, 1, 2], [0, 2]])
  func `leaves the order of whole records to the caller`(order: [Int]) {
    let scan = Journal.scan(Array(order.map { Self.lines[$0] }.joined()))
    #expect(scan.tail == .clean && scan.records.map(\.payload) == order.map { Self.payloads[$0] })
  }

  @Test(
    arguments: [
      Array(repeating: 0, count: 4096), bytes("\n"), bytes("\u{FEFF}") + whole,
      whole.flatMap { [$0, 0] }, Array(whole.map { $0 == 10 ? [13, 10] : [$0] }.joined()),
      bytes(String(decoding: whole, as: UTF8.self).uppercased()), bytes("{}\n"),
      bytes(#"{"crc":"00000000","rec":{}}"# + "\n"),
    ] as [[UInt8]]
  )
  func `refuses what an editor or a disk made of it`(content: [UInt8]) throws {
    #expect(try expectNothingDropped(content, in: TemporaryFolder()) == nil)
  }

  /// Opens a journal with this content, and appends to it if it was not refused.
  ///
  /// - Returns: how many records were kept, or `nil` when it was refused.
  private func expectNothingDropped(
    _ content: [UInt8],
    in temporary: TemporaryFolder
  ) throws -> Int? {
    let folder = temporary.folder
    for name in try folder.names() { try folder.remove(name) }
    try folder.write("x", content)
    do {
      let journal = try Journal(opening: "x", in: folder)
      let kept = journal.records.map(\.payload)
      #expect(kept == Array(Self.payloads.prefix(kept.count)))
      var all = Array(kept.map(Journal.frame).joined())
      if let setAside = journal.setAside {
        all += try folder.read(setAside.name, limit: 1000)
        #expect(try folder.names() == ["x", setAside.name])
      }
      #expect(all == content)
      try journal.append(bytes("4"))
      let scan = try Journal.read("x", in: folder)
      #expect(scan.records.map(\.payload) == kept + [bytes("4")] && scan.tail == .clean)
      return kept.count
    } catch {
      guard case .damaged = error.reason else { throw error }
      #expect(try folder.read("x", limit: 10_000) == content)
      #expect(try folder.names() == ["x"])
      return nil
    }
  }
}
