//! The statements of the programme's versions.

mod versions;

pub use versions::{
    RecordVersion, file_version, lock_file_version, record_versions, set_file_version, set_record_version,
};
