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

  /// The path of the current folder; empty where it is gone.
  package static var currentFolder: SystemText {
    guard let path = unsafe getcwd(nil, 0) else { return SystemText([]) }
    defer { unsafe free(path) }
    return unsafe SystemText(path)
  }

  /// The variables of the process, by name.
  package static var variables: [String: SystemText] {
    var found: [String: SystemText] = [:]
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let bytes = unsafe UnsafeBufferPointer(start: entry, count: strlen(entry)).map {
        UInt8(bitPattern: $0)
      }
      if let equals = bytes.firstIndex(of: UInt8(ascii: "=")) {
        let name = SystemText(Array(bytes[..<equals])).text
        // The system itself takes the first of a name.
        if found[name] == nil { found[name] = SystemText(Array(bytes[(equals + 1)...])) }
      }
      unsafe next += 1
    }
    return found
  }
}
