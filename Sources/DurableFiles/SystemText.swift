import Glibc

/// Bytes from the system that ought to be UTF-8: the name of a file, an argument, a variable.
package struct SystemText: Equatable, Sendable {
  /// The text; where the bytes are no UTF-8, those outside ASCII stand in it as `\xNN`.
  ///
  /// So two names that differ stay different, and whoever has to find the file sees its bytes.
  package let text: String

  /// Whether the text is what the system said.
  package let isWhole: Bool

  /// Reads the bytes.
  package init(_ bytes: [UInt8]) {
    let valid = String(validating: bytes, as: UTF8.self)
    isWhole = valid != nil
    text =
      valid
      ?? bytes.map { byte in
        byte < 0x80
          ? String(UnicodeScalar(byte))
          : "\\x" + String(decoding: hexDigits(of: byte), as: UTF8.self)
      }.joined()
  }

  private init(_ pointer: UnsafePointer<CChar>) {
    let length = unsafe strlen(pointer)
    self.init(
      unsafe UnsafeBufferPointer(start: pointer, count: length).map { UInt8(bitPattern: $0) }
    )
  }
}

extension SystemText {
  /// The words the program was started with, without its own name.
  package static var arguments: [SystemText] {
    (0..<Int(CommandLine.argc)).dropFirst().compactMap { index in
      unsafe CommandLine.unsafeArgv[index].map { unsafe SystemText($0) }
    }
  }

  /// The variables of the process.
  package static var variables: [String: String] {
    var found: [String: String] = [:]
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let parts = unsafe SystemText(entry).text.split(
        separator: "=",
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      // The system itself takes the first of a name.
      if parts.count == 2, found[String(parts[0])] == nil {
        found[String(parts[0])] = String(parts[1])
      }
      unsafe next += 1
    }
    return found
  }
}
