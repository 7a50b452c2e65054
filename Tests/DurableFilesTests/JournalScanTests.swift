import Testing

@testable import DurableFiles

@Suite struct JournalScanTests {
  private static let payloads = [#"{"n":1}"#, #"{"n":2,"x":"Jürgen"}"#, #"[]"#]
  private static let lines = payloads.map { Journal.frame(bytes($0)) }
  private static let whole = Array(lines.joined())
  private static let third = lines[0].count + lines[1].count

  @Test func `frames a payload with its checksum`() {
    #expect(
      Self.whole
        == bytes(
          """
          {"crc":"d44b3b7e","rec":{"n":1}}
          {"crc":"bbb7195b","rec":{"n":2,"x":"Jürgen"}}
          {"crc":"0d4cbb29","rec":[]}

          """
        )
    )
  }

  @Test(arguments: ["", "a\nb"])
  func `frames nothing that is not one line`(payload: String) async {
    await #expect(processExitsWith: .failure) { [payload = payload as String] in
      ProcessSignals.prepare()
      _ = Journal.frame(bytes(payload))
    }
  }

  @Test func `finds the records and where they begin`() {
    #expect(
      Journal.scan(Self.whole)
        == Journal.Scan(
          records: [
            Journal.Record(payload: bytes(Self.payloads[0]), offset: 0, line: 1),
            Journal.Record(payload: bytes(Self.payloads[1]), offset: 33, line: 2),
            Journal.Record(payload: bytes(Self.payloads[2]), offset: Self.third, line: 3),
          ],
          tail: .clean,
          goodLength: Self.whole.count
        )
    )
    #expect(Journal.scan([]) == Journal.Scan(records: [], tail: .clean, goodLength: 0))
  }

  /// What may follow two whole records after an interrupted save.
  @Test(
    arguments: [
      "{", #"{"crc":"#, #"{"crc":""#, #"{"crc":"9f3c"#, #"{"crc":"9f3c01ab","rec":{"#,
      #"{"crc":"0d4cbb29","rec":[]}"#, #"{"crc":"0d4cbb29","rec":[1]}"#,
      "\0\0\0", "\0\0\0\n", "{\"cr\0\0\0", "{\"crc\":\"9f\0\0\0", "{\"cr\0\0\0rec\":[]}\n",
    ]
  )
  func `takes one unfinished record for torn`(tail: String) {
    let good = Self.lines[0] + Self.lines[1]
    let scan = Journal.scan(good + bytes(tail))
    #expect(scan.tail == .torn(offset: good.count, bytes: bytes(tail)))
    #expect(scan.records.count == 2)
    #expect(scan.goodLength == good.count)
  }

  @Test(
    arguments: [
      ("\n", .notARecord), ("x", .notARecord), ("{\"cr\n", .notARecord), ("{}\n", .notARecord),
      ("\u{FEFF}", .notARecord), (#"{"crc":"0d4cbb29","rec":[]"# + "\n", .notARecord),
      (#"{"crc":"0d4cbb29","rec":[1]}"# + "\n", .wrongChecksum),
      (#"{"crc":"0D4CBB29","rec":[]}"# + "\n" + #"{"crc":"#, .wrongChecksum),
      (#"{"crc":"0d4cbb29","rec":[]}"# + "\r\n\n", .notARecord),
      (#"{"crc":"0d4cbb29","rec":[]}{"crc":"0d4cbb29","rec":[]}"# + "\n", .wrongChecksum),
      (#"{"crc":"9f{"crc":"0d4cbb29","rec":[]}"# + "\n", .notARecord),
      ("\0\0\0" + #"{"crc":"0d4cbb29","rec":[]}"# + "\n", .notARecord),
      ("\0\0\0\n" + #"{"crc":"0d4cbb29","rec":[]}"# + "\n", .notARecord),
      (#"{"crc":"00000000","rec":}"# + "\n" + #"{"crc":"0d4cbb29","rec":[]}"#, .notARecord),
    ] as [(String, Journal.Damage)]
  )
  func `takes anything else for damage`(tail: String, damage: Journal.Damage) {
    let good = Self.lines[0] + Self.lines[1]
    let scan = Journal.scan(good + bytes(tail))
    #expect(scan.tail == .damaged(offset: good.count, line: 3, damage))
    #expect(scan.records.count == 2)
  }

  @Test func `accounts for every byte of a journal that is cut anywhere`() throws {
    for length in 0...Self.whole.count {
      let scan = Journal.scan(Array(Self.whole[..<length]))
      let kept = Array(scan.records.map { Journal.frame($0.payload) }.joined())
      switch scan.tail {
      case .clean:
        #expect(kept == Array(Self.whole[..<length]))
      case .torn(let offset, let rest):
        #expect(offset == kept.count && kept + rest == Array(Self.whole[..<length]))
      case .damaged:
        Issue.record("a cut at byte \(length) is no damage")
      }
    }
  }

  @Test(
    arguments: [
      ([], []),
      (whole, [0, 1, 2]),
      (bytes("x\n") + whole, [0, 1, 2]),
      // The newline between two records is damaged, or one of them never came to its end.
      (lines[0].dropLast() + bytes("x") + whole, [0, 0, 1, 2]),
      (bytes(#"{"crc":"d44b"#) + whole, [0, 1, 2]),
      (bytes(#"{"crc":"d44b{"crc":"d44b"#) + whole, [0, 1, 2]),
      (lines[0] + bytes(#"{"crc":"00000000","rec":[]}"#) + lines[2], [0, 2]),
      (lines[0] + lines[1].dropLast(2), [0]),
    ] as [([UInt8], [Int])]
  )
  func `finds every whole record, also behind damage`(content: [UInt8], found: [Int]) {
    #expect(Journal.salvage(content) == found.map { bytes(Self.payloads[$0]) })
  }
}
