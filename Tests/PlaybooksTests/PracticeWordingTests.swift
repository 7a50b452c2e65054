import Assessments
import Playbooks
import Testing

@Suite struct PracticeWordingTests {
  private func wordingFaults(_ bytes: [UInt8]) throws {
    _ = try Sample.practice(bytes)
    let faults = try PracticeReader.wordingFaults(in: bytes, file: Sample.file)
    if !faults.isEmpty { throw Faults(faults) }
  }

  @Test func `the sample has no fault of wording`() {
    expectFaults([], in: Sample.text, from: wordingFaults)
  }

  /// The place is that of the passage, which may have begun on an earlier line.
  @Test func `a sentence has at most 25 words`() throws {
    let words = Array(repeating: "we", count: 22).joined(separator: " ")
    let fine = try Sample.text(replacing: "what went well.", with: "\(words).")
    expectFaults([], in: fine, from: wordingFaults)
    let long = try Sample.text(
      replacing: "2. Write down\n   what went well.",
      with: "👉2. Write down\n   \(words) and us."
    )
    expectFaults(
      [
        "the sentence 'Write down we we ...' has 26 words; at most 25 are read in one breath: make "
          + "two of it"
      ],
      in: long,
      from: wordingFaults
    )
  }

  @Test func `a practice reads at grade 8 or lower`() throws {
    let hard = """
      Organisations participating in collaborative initiatives encounter institutional complexity.
      Representatives periodically evaluate interorganisational communication arrangements.
      Independent facilitators administer alternative conciliation procedures.
      """
    let text = try Sample.text(replacing: "Work drifts.\nIt drifts slowly.", with: "👉\(hard)")
    expectFaults(
      [
        "the practice reads at grade 14.4; at most 8, which is age 13: use shorter words and shorter "
          + "sentences"
      ],
      in: text,
      from: wordingFaults
    )
  }
}
