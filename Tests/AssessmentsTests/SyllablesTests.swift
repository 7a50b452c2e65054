import Assessments
import Testing

@Suite struct SyllablesTests {
  /// Counts of textstat 0.7.3 (PyPI), which parts words as a printer would at the end of a line.
  @Test(arguments: [
    ("we", 1), ("made", 1), ("makes", 1), ("asked", 1), ("wanted", 2), ("decided", 3),
    ("table", 2), ("settled", 2), ("rules", 1), ("league", 1), ("every", 2), ("everything", 3),
    ("careful", 2), ("statement", 2), ("settlement", 3), ("element", 3), ("going", 2),
    ("trying", 2), ("organisation", 5), ("organisations", 5), ("coordinator", 5),
    ("experience", 4), ("serious", 3), ("employer", 3), ("champion", 3), ("governance", 3),
    ("responsibility", 6), ("stakeholder", 3), ("community", 4), ("don't", 1), ("didn't", 2),
    ("member's", 2), ("NGO", 1), ("2024", 1), ("575,000", 1), ("centre", 2), ("business", 2),
    ("create", 2), ("people", 2), ("theory", 3), ("hundred", 2), ("shared", 1),
  ])
  func `counts as textstat does`(word: String, count: Int) {
    #expect(Syllables.count(word) == count)
  }

  /// Where textstat 0.7.3 hears fewer: these are the counts of the CMU Pronouncing Dictionary.
  @Test(arguments: [
    ("prices", 2, 1), ("idea", 3, 1), ("area", 3, 1), ("any", 2, 1), ("somebody", 3, 2),
    ("coalition", 4, 2), ("society", 4, 3), ("usual", 3, 2), ("alliance", 3, 2),
    ("know-how", 2, 1), ("tired", 2, 1),
  ])
  func `counts what is spoken`(word: String, count: Int, textstat: Int) {
    #expect(Syllables.count(word) == count)
    #expect(textstat < count)
  }

  @Test(arguments: [
    ("Don’t", 1), ("COALITION", 1), ("Coalition", 4), ("I", 1), ("a", 1), ("'s", 1),
  ])
  func `capitals and apostrophes`(word: String, count: Int) {
    #expect(Syllables.count(word) == count)
  }
}
