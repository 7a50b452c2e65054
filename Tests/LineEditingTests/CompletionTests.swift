import Testing

@testable import LineEditing

@Suite struct CompletionTests {
  @Test(arguments: [
    (["trust-1", "trust-2"], "trust-"), (["back"], "back"), (["a", "b"], ""), ([], ""),
    (["décisions", "décor"], "déc"),
  ])
  func `candidates share their longest beginning`(words: [String], prefix: String) {
    #expect(Completion.longestCommonPrefix(of: words) == prefix)
  }

  @Test func `the only candidate is put in with a blank behind it`() {
    let completion = Completion(replacing: 2, candidates: ["/back"])
    #expect(completion.step(before: "/b") == .replace(characters: 2, with: "/back "))
  }

  @Test func `the only candidate goes without a blank where none belongs`() {
    let completion = Completion(replacing: 2, candidates: ["/back"], appendsBlank: false)
    #expect(completion.step(before: "/b") == .replace(characters: 2, with: "/back"))
  }

  @Test func `no second blank is put in before a blank`() {
    let completion = Completion(replacing: 3, candidates: ["/goto"])
    #expect(
      completion.step(before: "/go", after: " trust-1") == .replace(characters: 3, with: "/goto")
    )
  }

  @Test func `candidates that do not begin with the word leave it alone`() {
    let completion = Completion(replacing: 5, candidates: ["Trust", "Money"])
    #expect(completion.step(before: "trust") == .choose(["Trust", "Money"]))
  }

  @Test func `a letter of several scalars counts as one character`() {
    let completion = Completion(replacing: 2, candidates: ["décor"])
    #expect(completion.step(before: "de\u{301}") == .replace(characters: 2, with: "décor "))
  }

  @Test func `several candidates are put in as far as they agree`() {
    let completion = Completion(replacing: 2, candidates: ["trust-1", "trust-2"])
    #expect(completion.step(before: "/goto tr") == .replace(characters: 2, with: "trust-"))
  }

  @Test func `several candidates that agree no further are offered`() {
    let completion = Completion(replacing: 6, candidates: ["trust-1", "trust-2"])
    #expect(completion.step(before: "/goto trust-") == .choose(["trust-1", "trust-2"]))
  }

  @Test func `a candidate that is there already changes nothing`() {
    let completion = Completion(replacing: 5, candidates: ["/back"], appendsBlank: false)
    #expect(completion.step(before: "/back") == .nothing)
    #expect(Completion(replacing: 3, candidates: []).step(before: "xyz") == .nothing)
  }
}
