import DurableFiles

extension Workspace {
  /// Why answers may not be safe, or not private, in the place where the workspace lies: a clause;
  /// `nil` for a folder on a disk of this machine.
  package var doubt: String? {
    if let system = folder.fileSystemKind, system.isDoubtful {
      return "it lies on \(system.name), where saving may not be safe"
    }
    guard let path = realPath(of: path), let service = Self.service(above: path) else { return nil }
    return "it lies in a folder that \(service) copies to other machines, and may change under you"
  }

  /// The program that keeps a folder the same on several machines, by the names that such programs
  /// give to their folders, and the files they leave in them.
  static func service(above path: String) -> String? {
    var parts = path.split(separator: "/").map(String.init)
    while let name = parts.last {
      if let service = byName[name] { return service }
      if name.hasPrefix("OneDrive - ") { return "OneDrive" }
      let folder = "/" + parts.joined(separator: "/")
      // A folder that cannot be looked into shows no mark, and its name was looked at.
      let marks = byMark.first { (try? Folder(opening: folder).exists($0.key)) ?? false }
      if let marks { return marks.value }
      parts.removeLast()
    }
    return nil
  }

  private static let byName = [
    "Dropbox": "Dropbox", "OneDrive": "OneDrive", "Google Drive": "Google Drive",
    "GoogleDrive": "Google Drive", "iCloudDrive": "iCloud", "Nextcloud": "Nextcloud",
    "ownCloud": "ownCloud", "pCloudDrive": "pCloud", "MEGA": "MEGA", "Seafile": "Seafile",
    "Box Sync": "Box",
  ]

  /// Sorted, so that the same folder is always told the same.
  private static let byMark: [(key: String, value: String)] = [
    (".dropbox", "Dropbox"), (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"), (".stfolder", "Syncthing"), (".stversions", "Syncthing"),
  ]
}
