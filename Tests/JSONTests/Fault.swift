import JSON
import Testing

/// Bytes that are not a document, with the place and the words of the error: "2:5: ...".
struct Fault: CustomTestStringConvertible, Sendable {
  let bytes: [UInt8]
  let error: String

  init(_ text: String, _ error: String) {
    bytes = Array(text.utf8)
    self.error = error
  }

  init(_ bytes: [UInt8], _ error: String) {
    self.bytes = bytes
    self.error = error
  }

  var testDescription: String { String(decoding: bytes.prefix(60), as: UTF8.self) }

  /// The error that reading gives, or `nil` when the bytes are read.
  func found(limits: JSONLimits = .default) -> String? {
    do {
      _ = try JSONNode(parsing: bytes, limits: limits)
      return nil
    } catch {
      return "\(error.position.line):\(error.position.column): \(error)"
    }
  }
}
