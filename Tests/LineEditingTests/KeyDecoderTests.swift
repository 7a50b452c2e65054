import Testing

@testable import LineEditing

@Suite struct KeyDecoderTests {
  @Test func `letters of any length come whole`() {
    #expect(keys("aé日😀") == "aé日😀".unicodeScalars.map { .character($0) })
  }

  @Test(arguments: [
    [0xFF], [0xC3], [0xE9], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0x00],
    [0xC2, 0x80], [0xF5],
  ])
  func `bytes that are no letter are dropped and the next is kept`(bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect((bytes + Array("b".utf8)).flatMap { decoder.take($0) } == [.character("b")])
  }

  @Test(arguments: Motion.allCases)
  func `moving keys are known in all their forms`(motion: Motion) {
    for sequence in motion.sequences {
      let bytes = Array("\u{1b}\(sequence)".utf8)
      #expect(keys("\u{1b}\(sequence)") == [.motion(motion, bytes: bytes)])
    }
  }

  @Test(arguments: [
    "\u{1b}[15~", "\u{1b}[5~", "\u{1b}OP", "\u{1b}[[A", "\u{1b}[<0;10;5M", "\u{1b}[<0;10;5m",
    "\u{1b}[M !!", "\u{1b}[I", "\u{1b}[O", "\u{1b}x", "\u{1b}i", "\u{1b}[27;5;9~", "\u{1b}[9u",
    "\u{1b}]0;title\u{7}", "\u{1b}]11;rgb:0/0/0\u{1b}\\", "\u{1b}P1$r0m\u{1b}\\", "\u{1b}[?1;2c",
    "\u{1b}[201~", "\u{1b}[Z", "\u{1b}[2~",
  ])
  func `what no key of the editor sends is swallowed whole`(sequence: String) {
    #expect(keys(sequence + "b") == [.character("b")])
  }

  @Test func `letters with Alt are known where the editor has a use for them`() {
    #expect(keys("\u{1b}b\u{1b}\u{7f}") == [.alt(0x62), .alt(0x7F)])
  }

  @Test(arguments: ["\r", "\n"])
  func `Enter right behind Esc is Alt-Enter`(enter: String) {
    #expect(keys("\u{1b}\(enter)") == [.alt(0x0D)])
  }

  @Test func `Enter some time after Esc, or in vi mode, is Enter`() {
    var decoder = KeyDecoder()
    #expect(
      decoder.take(0x1B) + decoder.timeOut() + decoder.take(0x0D) == [.escape, .control(0x0D)]
    )
    decoder.isEscapeKey = true
    #expect("\u{1b}\r".utf8.flatMap { decoder.take($0) } == [.escape, .control(0x0D)])
  }

  @Test func `Ctrl-C counts right behind Esc and within a sequence`() {
    #expect(keys("\u{1b}\u{3}") == [.escape, .control(0x03)])
    #expect(keys("\u{1b}[1\u{3}") == [.control(0x03)])
  }

  @Test func `Enter of the number pad is Enter`() {
    #expect(keys("\u{1b}OM") == [.control(0x0D)])
  }

  @Test func `in vi mode Esc is a key and the next letter another`() {
    var decoder = KeyDecoder()
    decoder.isEscapeKey = true
    #expect("\u{1b}x".utf8.flatMap { decoder.take($0) } == [.escape, .character("x")])
    let left = Key.motion(.left, bytes: Array("\u{1b}[D".utf8))
    #expect("\u{1b}[D".utf8.flatMap { decoder.take($0) } == [left])
  }

  @Test func `Esc alone is a key when nothing follows`() {
    var decoder = KeyDecoder()
    #expect(decoder.take(0x1B) == [])
    #expect(decoder.isPending)
    #expect(decoder.timeOut() == [.escape])
    #expect(!decoder.isPending)
  }

  @Test func `a sequence that breaks off is forgotten`() {
    var decoder = KeyDecoder()
    #expect("\u{1b}[1;".utf8.flatMap { decoder.take($0) } == [])
    #expect(decoder.timeOut() == [])
    #expect(decoder.take(0x62) == [.character("b")])
  }

  @Test func `the rest of a letter may be late`() {
    var decoder = KeyDecoder()
    #expect(decoder.take(0xC3) == [])
    #expect(!decoder.isPending)
    #expect(decoder.take(0xA9) == [.character("é")])
  }

  @Test func `a paste is one key whatever is in it`() {
    let text = "a\r\u{3}\u{1b}[D\u{1b}[20~é"
    let pasted = Key.pasted(Array(text.utf8))
    #expect(keys("x\u{1b}[200~\(text)\u{1b}[201~y") == [.character("x"), pasted, .character("y")])
  }

  @Test func `a paste whose end never comes is kept`() {
    var decoder = KeyDecoder()
    #expect("\u{1b}[200~abc".utf8.flatMap { decoder.take($0) } == [])
    #expect(decoder.isPasting)
    #expect(decoder.timeOut() == [.pasted(Array("abc".utf8))])
    #expect(!decoder.isPasting)
  }

  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return text.utf8.flatMap { decoder.take($0) }
  }
}
