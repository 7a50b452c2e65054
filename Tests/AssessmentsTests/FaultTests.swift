import Assessments
import Testing

@Suite struct FaultTests {
  private func fault(_ line: Int, _ column: Int, _ message: String) -> Fault {
    Fault(file: "team.yaml", place: Place(line: line, column: column), message: message)
  }

  @Test func `names file, line, column and what is wrong`() {
    #expect(fault(5, 12, "'text' is missing").description == "team.yaml:5:12: 'text' is missing")
  }

  @Test func `faults are told in the order of the lines`() {
    let faults = Faults([fault(10, 1, "c"), fault(2, 9, "b"), fault(2, 3, "a")])
    #expect(faults.description == "team.yaml:2:3: a\nteam.yaml:2:9: b\nteam.yaml:10:1: c")
  }

  @Test func `a collector throws all it was told, or nothing`() {
    let collector = FaultCollector(file: "team.yaml")
    #expect(throws: Never.self) { try collector.throwIfAny() }
    collector.report("b", at: Place(line: 2, column: 1))
    collector.report("a", at: .start)
    #expect(throws: Faults([fault(1, 1, "a"), fault(2, 1, "b")])) { try collector.throwIfAny() }
  }
}
