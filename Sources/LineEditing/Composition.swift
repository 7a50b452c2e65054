import Foundation

/// The text in NFC, in which a letter and its accent are one scalar where Unicode has one.
///
/// The standard library offers no normal forms; this is the only need for Foundation here.
func composed(_ text: String) -> String {
  guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
  // Composing alone leaves a Korean syllable and a final consonant behind it apart.
  return text.decomposedStringWithCanonicalMapping.precomposedStringWithCanonicalMapping
}
