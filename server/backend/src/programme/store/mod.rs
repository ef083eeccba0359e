//! The statements of the programme's versions, and of staged imports.

mod staged_imports;
mod submissions;
mod versions;

pub use staged_imports::{begin_staged_import, end_staged_import, outdated_staged_imports, set_staged_record_versions};

pub use submissions::{
    SubmissionRow, current_submission, current_submissions, decide_submission, insert_submission, open_submissions,
};
pub use versions::{
    RecordVersion, file_version, lock_file_version, record_version, record_versions, set_file_version,
    set_record_version,
};
