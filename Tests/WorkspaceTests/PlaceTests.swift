import DurableFiles
import Testing

@testable import Workspace

/// Where a workspace lies.
@Suite struct PlaceTests {
  @Test(arguments: [
    ("Dropbox", "Dropbox"), ("OneDrive - Example Trust", "OneDrive"), ("Nextcloud", "Nextcloud"),
    ("Google Drive", "Google Drive"), ("Dropbox notes", nil), ("dropbox", nil),
  ])
  func `a folder is known by the name that its program gives it`(
    name: String,
    service: String?
  ) throws {
    let temporary = try TemporaryFolder()
    let folder = temporary.path(name)
    let workspace = try Workspace(creating: "\(folder)/Coalition/muster")
    #expect(Workspace.service(above: workspace.path) == service)
    let words = service.map {
      "it lies in a folder that \($0) copies to other machines, and may change under you"
    }
    #expect(workspace.doubt == words)
    let found = try workspace.examine().findings
    #expect(found.map(\.what) == (words.map { [$0] } ?? []))
    #expect(found.allSatisfy { !$0.isDamage && $0.repair == nil })
  }

  @Test(arguments: [
    (".stfolder/", "Syncthing"), (".dropbox", "Dropbox"), (".owncloudsync.log", "ownCloud"),
    (".git/", nil),
  ])
  func `or by what its program leaves in it`(mark: String, service: String?) throws {
    let temporary = try TemporaryFolder()
    _ = try Folder(creating: temporary.path("notes/deep"))
    if mark.hasSuffix("/") {
      _ = try Folder(creating: temporary.path("notes/\(mark)"))
    } else {
      try temporary.write("notes/\(mark)", "")
    }
    #expect(Workspace.service(above: temporary.path("notes/deep")) == service)
  }
}
